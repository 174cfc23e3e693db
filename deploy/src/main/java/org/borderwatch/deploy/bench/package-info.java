/**
 * Measures a stage on this machine, beside the limit measured in the same run: a broker and a
 * server here, what is measured in a process of its own.
 */
package org.borderwatch.deploy.bench;
