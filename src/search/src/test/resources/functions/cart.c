#include "cart.h"

static const char *band(int total)
{
	if (total < 10)
		return "small";
	else if (total < 100)
		return "medium";
	else
		return "large";
}

int read(struct item *items, int all, int (*next)(struct item *, int))
{
	for (struct item *item = items; item; item++) {
		while (more(item)) {
			if (all && fits(item) && next(item, 1) || gift(item))
				goto out;
		}
	}
out:
	return all ? 1 : 2;
}

int days(void)
{
	/* Nothing but a remark. */
	switch (month) {
	case 2:
		return 28;
	case 4:
	case 6:
		return 30;
	default:
		do {
			month--;
		} while (month > 0);
	}
	return 31;
}
