package cart

func band(total int) string {
	if total < 10 {
		return "small"
	} else if total < 100 {
		return "medium"
	} else {
		return "large"
	}
}

func (c *Cart[T]) Read(ctx context.Context, a, b Item, rest ...int) error {
outer:
	for _, item := range c.items {
		for item.More() {
			if a && item.Fits() && item.Next() || b {
				continue outer
			}
		}
	}
	if err := c.load(); err != nil {
		return err
	}
	return nil
}

func days(month any) int {
	switch m := month.(type) {
	case int, int8:
		return m
	case string:
		return 30
	default:
		goto end
	}
end:
	select {
	case x := <-c:
		return x
	}
}

func drop(func(int) int) func() {
	local := func(a, b, c int) bool {
		if a > b {
			return true
		}
		return false
	}
	return func() { local(1, 2, 3) }
}
