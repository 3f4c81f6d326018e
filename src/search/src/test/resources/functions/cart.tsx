export function Cart({ items }: Props) {
  const drop = (item: Item) => {
    if (item.old) remove(item);
  };
  return (
    <ul>
      {items.length > 0 && items.map((item) => <li onClick={() => (item.old ? drop(item) : null)} />)}
    </ul>
  );
}
