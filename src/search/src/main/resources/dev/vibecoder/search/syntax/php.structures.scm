(if_statement) @if
(else_clause (if_statement) @elif)
(else_clause "else" @else)
(else_if_clause ["elseif"] @else)
(else_if_clause) @if
(else_if_clause) @elif
[(for_statement) (foreach_statement) (while_statement) (do_statement)] @loop
[(switch_statement) (match_expression)] @switch
[(case_statement) (match_conditional_expression)] @case
(catch_clause) @catch
(conditional_expression) @ternary
[(anonymous_function) (arrow_function)] @closure
(binary_expression operator: ["&&" "||" "and" "or"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||" "and" "or"])
(binary_expression
  operator: ["&&" "||" "and" "or"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(break_statement (integer)) @jump
(continue_statement (integer)) @jump
(goto_statement) @jump
(formal_parameters
  [(simple_parameter !default_value) (property_promotion_parameter !default_value)] @parameter)
