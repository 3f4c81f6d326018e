(if_expression) @if
(if_expression alternative: (if_expression) @elif)
(if_expression "else" @else)
[(for_expression) (while_expression) (do_while_expression)] @loop
(match_expression) @switch
(case_clause) @case
(case_clause pattern: (wildcard)) @default
(catch_clause) @catch
; The whole of a catch is one way to go.
(catch_clause (case_block (case_clause) @default))
(lambda_expression) @closure
; One node for all operators: which are boolean is told by their names.
(infix_expression operator: (_) @name) @logic
(infix_expression
  left: [(infix_expression) @operand (parenthesized_expression (infix_expression) @operand)]
  operator: (_))
(infix_expression
  operator: (_)
  right: [(infix_expression) @operand (parenthesized_expression (infix_expression) @operand)])
(parameters (parameter !default_value) @parameter)
