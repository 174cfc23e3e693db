/**
 * Plays a scenario through the pipeline, tells what happens, and compares it with what is right.
 */
package org.borderwatch.deploy.demo;
