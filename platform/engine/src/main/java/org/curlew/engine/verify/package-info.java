/** Replays reference trajectories through the parts and the simulation that experiments use. */
package org.curlew.engine.verify;
