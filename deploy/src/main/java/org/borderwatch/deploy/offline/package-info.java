/** What the stages make of files, with no Kafka: the same code on feeds, pages and texts. */
package org.borderwatch.deploy.offline;
