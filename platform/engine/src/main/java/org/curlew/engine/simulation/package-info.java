/** Experiments become trajectories: one arm and seed at a time, with what one seed's arms share drawn from the same streams. */
package org.curlew.engine.simulation;
