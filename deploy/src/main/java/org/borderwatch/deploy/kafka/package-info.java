/** The broker inside the process, the topics it must have, and checking them. */
package org.borderwatch.deploy.kafka;
