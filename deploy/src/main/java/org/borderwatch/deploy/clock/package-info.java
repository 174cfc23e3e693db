/** Clocks that stand still between the steps of a played scenario. */
package org.borderwatch.deploy.clock;
