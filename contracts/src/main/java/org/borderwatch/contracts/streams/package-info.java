/** How a stage runs a Kafka Streams topology: exactly once, with dead letters and health. */
package org.borderwatch.contracts.streams;
