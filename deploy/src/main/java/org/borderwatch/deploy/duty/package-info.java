/**
 * What people on duty say about alerts and their delivery: from what they typed to a record,
 * refused where it would have no effect.
 */
package org.borderwatch.deploy.duty;
