/** How alerts leave Kafka: the outbox, its retries, and the threads that serve the receivers. */
package org.borderwatch.alerts.deliver;
