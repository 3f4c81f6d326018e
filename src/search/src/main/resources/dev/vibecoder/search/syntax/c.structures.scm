(if_statement) @if
(else_clause (if_statement) @elif)
(else_clause "else" @else)
[(for_statement) (while_statement) (do_statement)] @loop
(switch_statement) @switch
(case_statement "case" @case)
(conditional_expression) @ternary
(binary_expression operator: ["&&" "||"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||"])
(binary_expression
  operator: ["&&" "||"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(goto_statement) @jump
(function_definition
  declarator: [
    (function_declarator
      parameters: (parameter_list (parameter_declaration declarator: (_)) @parameter))
    (pointer_declarator
      declarator: (function_declarator
        parameters: (parameter_list (parameter_declaration declarator: (_)) @parameter)))
  ])
