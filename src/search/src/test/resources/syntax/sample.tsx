import React from 'react';

type Props = { name: string };

/** Greets. */
export const Greeting: React.FC<Props> = ({ name }) => {
  const onClick = () => alert(name);
  return <button onClick={onClick}>Hello {name}</button>;
};

export class Page extends React.Component<Props> {
  state = { open: false };

  render() {
    return <Greeting name="x" />;
  }
}
