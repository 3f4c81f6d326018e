(if_statement) @if
(else_clause (if_statement) @elif)
(else_clause "else" @else)
[(for_statement) (for_in_statement) (while_statement) (do_statement)] @loop
(switch_statement) @switch
(switch_case "case" @case)
(catch_clause) @catch
(ternary_expression) @ternary
[(arrow_function) (function_expression) (generator_function)] @closure
(variable_declarator value: [(arrow_function) (function_expression) (generator_function)] @value)
(assignment_expression right: [(arrow_function) (function_expression) (generator_function)] @value)
(pair value: [(arrow_function) (function_expression)] @value)
(public_field_definition value: [(arrow_function) (function_expression)] @value)
(binary_expression operator: ["&&" "||"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||"])
(binary_expression
  operator: ["&&" "||"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(break_statement label: (_)) @jump
(continue_statement label: (_)) @jump
; Only of what has a body: overloads and types say the same again.
[(function_declaration
   parameters: (formal_parameters (required_parameter !value) @parameter))
 (generator_function_declaration
   parameters: (formal_parameters (required_parameter !value) @parameter))
 (method_definition parameters: (formal_parameters (required_parameter !value) @parameter))
 (arrow_function parameters: (formal_parameters (required_parameter !value) @parameter))
 (function_expression parameters: (formal_parameters (required_parameter !value) @parameter))]
(arrow_function parameter: (identifier) @parameter)
