/** Owning feeds: which this replica polls, what is due, and committing what was learnt to Kafka. */
package org.borderwatch.ingest.own;
