#include <x.h>
#define MAX 3
#define SQ(x) ((x)*(x))
static int counter = 1, other;
extern char *name;
typedef struct point { int x; int y; } point_t;
struct node { struct node *next; };
enum color { RED, GREEN };
union u { int a; };
typedef int (*cb)(int);
int proto(int a);
/* doc */
static int *serve(struct listener *l)
{
  int local = 1;
  return 0;
}
int arr[3] = {1};
void (*fp)(int);
#ifdef X
int cond(void) { return 1; }
#endif
