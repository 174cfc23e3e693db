/** The topics, their serdes and the headers of their records. */
package org.borderwatch.contracts.topic;
