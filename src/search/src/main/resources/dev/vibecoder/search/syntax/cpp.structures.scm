(if_statement) @if
(else_clause (if_statement) @elif)
(else_clause "else" @else)
[(for_statement) (for_range_loop) (while_statement) (do_statement)] @loop
(switch_statement) @switch
(case_statement "case" @case)
(catch_clause) @catch
(conditional_expression) @ternary
(lambda_expression) @closure
(binary_expression operator: ["&&" "||" "and" "or"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||" "and" "or"])
(binary_expression
  operator: ["&&" "||" "and" "or"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(goto_statement) @jump
(function_definition
  declarator: [
    (function_declarator
      parameters: (parameter_list (parameter_declaration declarator: (_)) @parameter))
    (pointer_declarator
      declarator: (function_declarator
        parameters: (parameter_list (parameter_declaration declarator: (_)) @parameter)))
    (reference_declarator
      (function_declarator
        parameters: (parameter_list (parameter_declaration declarator: (_)) @parameter)))
  ])
