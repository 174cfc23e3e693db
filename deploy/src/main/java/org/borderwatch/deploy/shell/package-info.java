/** What stands around the stages of a process: start, metrics, health, logging, shutdown. */
package org.borderwatch.deploy.shell;
