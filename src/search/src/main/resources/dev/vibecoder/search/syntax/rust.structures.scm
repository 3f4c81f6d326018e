(if_expression) @if
(else_clause (if_expression) @elif)
(else_clause "else" @else)
[(for_expression) (while_expression) (loop_expression)] @loop
(match_expression) @switch
(match_arm) @case
(match_arm pattern: (match_pattern . "_" .)) @default
(closure_expression) @closure
(binary_expression operator: ["&&" "||"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||"])
(binary_expression
  operator: ["&&" "||"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(break_expression (label)) @jump
(continue_expression (label)) @jump
(parameters (parameter) @parameter)
