/** How alerts leave Kafka: the outbox and the receivers. */
package org.borderwatch.alerts.deliver;
