(if_statement) @if
(if_statement alternative: (if_statement) @elif)
(if_statement "else" @else)
[(for_statement) (enhanced_for_statement) (while_statement) (do_statement)] @loop
(switch_expression) @switch
(switch_label "case" @case)
(catch_clause) @catch
(ternary_expression) @ternary
(lambda_expression) @closure
(binary_expression operator: ["&&" "||"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||"])
(binary_expression
  operator: ["&&" "||"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(break_statement (identifier)) @jump
(continue_statement (identifier)) @jump
(formal_parameters [(formal_parameter) (spread_parameter)] @parameter)
