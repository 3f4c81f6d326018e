(if_statement) @if
(if_statement alternative: (if_statement) @elif)
(if_statement "else" @else)
[(for_statement) (foreach_statement) (while_statement) (do_statement)] @loop
[(switch_statement) (switch_expression)] @switch
(switch_section "case" @case)
(switch_expression_arm) @case
(switch_expression_arm . (discard)) @default
(catch_clause) @catch
(conditional_expression) @ternary
[(lambda_expression) (anonymous_method_expression)] @closure
(binary_expression operator: ["&&" "||"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||"])
(binary_expression
  operator: ["&&" "||"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(goto_statement) @jump
(parameter_list (parameter) @parameter)
(parameter_list (parameter "=") @optional)
