#include <stdio.h>

#include <wasl/wasl.h>

int main(void)
{
	printf("wasl %s\n", wasl_version());
	return 0;
}
