#include "order.h"

#include <stdlib.h>

bool order_start(struct order *order, const wasl_sink *sink, wasl_corpus *corpus)
{
	*order = (struct order){ .sink = sink, .corpus = corpus, .failed = UINT64_MAX };
	if (pthread_mutex_init(&order->lock, NULL))
		return false;
	if (pthread_cond_init(&order->moved, NULL)) {
		pthread_mutex_destroy(&order->lock);
		return false;
	}
	return true;
}

void order_end(struct order *order)
{
	for (size_t i = 0; i < ORDER_AHEAD; i++)
		free(order->slots[i].data);
	pthread_cond_destroy(&order->moved);
	pthread_mutex_destroy(&order->lock);
}

static void note_failure(struct order *order, uint64_t number, wasl_status status,
                         const wasl_error *error)
{
	if (number >= order->failed)
		return;
	order->failed = number;
	order->status = status;
	order->error = *error;
}

static void show_progress(struct order *order)
{
	if (!order->sink || !order->sink->progress)
		return;
	wasl_corpus_counts counts;
	wasl_corpus_count(&counts, order->corpus);
	order->sink->progress(order->sink->context, &counts);
}

/* Write what lies ready.  Under the lock, so that writing keeps the order. */
static void drain(struct order *order)
{
	struct order_slot *slot;
	while ((slot = &order->slots[order->next % ORDER_AHEAD])->done) {
		wasl_error error = WASL_ERROR_INIT;
		wasl_status status = WASL_OK;
		if (slot->length && order->next < order->failed)
			status = order->sink->write(order->sink->context, slot->data, slot->length, &error);
		free(slot->data);
		*slot = (struct order_slot){ 0 };
		if (status)
			note_failure(order, order->next, status, &error);
		order->next++;
	}
	show_progress(order);
	pthread_cond_broadcast(&order->moved);
}

void order_await(struct order *order, uint64_t number)
{
	pthread_mutex_lock(&order->lock);
	while (order->next < number)
		pthread_cond_wait(&order->moved, &order->lock);
	pthread_mutex_unlock(&order->lock);
}

void order_put(struct order *order, uint64_t number, char *data, size_t length)
{
	pthread_mutex_lock(&order->lock);
	while (number - order->next >= ORDER_AHEAD)
		pthread_cond_wait(&order->moved, &order->lock);
	order->slots[number % ORDER_AHEAD] = (struct order_slot){ data, length, true };
	if (number == order->next)
		drain(order);
	pthread_mutex_unlock(&order->lock);
}

void order_fail(struct order *order, uint64_t number, wasl_status status, const wasl_error *error)
{
	pthread_mutex_lock(&order->lock);
	note_failure(order, number, status, error);
	pthread_mutex_unlock(&order->lock);
	order_put(order, number, NULL, 0);
}

bool order_failed(struct order *order)
{
	pthread_mutex_lock(&order->lock);
	bool failed = order->failed != UINT64_MAX;
	pthread_mutex_unlock(&order->lock);
	return failed;
}
