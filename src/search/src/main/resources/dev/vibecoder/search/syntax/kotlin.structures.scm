(if_expression) @if
(if_expression "else" . (control_structure_body . (if_expression) @elif))
(if_expression "else" @else)
[(for_statement) (while_statement) (do_while_statement)] @loop
(when_expression) @switch
(when_entry (when_condition)) @case
(catch_block) @catch
[(lambda_literal) (anonymous_function)] @closure
(conjunction_expression "&&" @name) @logic
(disjunction_expression "||" @name) @logic
(conjunction_expression
  [(conjunction_expression) @operand (parenthesized_expression (conjunction_expression) @operand)])
(disjunction_expression
  [(disjunction_expression) @operand (parenthesized_expression (disjunction_expression) @operand)])
(jump_expression ["break@" "continue@"]) @jump
(function_value_parameters (parameter) @parameter)
; The default follows its parameter.
(function_value_parameters (parameter) @optional . "=")
