(if_statement) @if
(if_statement alternative: (if_statement) @elif)
(if_statement "else" @else)
(for_statement) @loop
[(expression_switch_statement) (type_switch_statement) (select_statement)] @switch
[(expression_case) (type_case) (communication_case)] @case
(func_literal) @closure
(binary_expression operator: ["&&" "||"] @name) @logic
(binary_expression
  left: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)]
  operator: ["&&" "||"])
(binary_expression
  operator: ["&&" "||"]
  right: [(binary_expression) @operand (parenthesized_expression (binary_expression) @operand)])
(break_statement (label_name)) @jump
(continue_statement (label_name)) @jump
(goto_statement) @jump
(function_declaration
  parameters: (parameter_list
    [(parameter_declaration name: (identifier) @parameter)
     (variadic_parameter_declaration name: (identifier) @parameter)]))
(method_declaration
  parameters: (parameter_list
    [(parameter_declaration name: (identifier) @parameter)
     (variadic_parameter_declaration name: (identifier) @parameter)]))
