package org.curlew.lab.runs;

import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;

/**
 * What there is of one unit.
 *
 * @param trajectory partial while it runs
 * @param error why there is none, ready to be shown
 */
public record UnitResult(long seed, UnitState state, Optional<Trajectory> trajectory, Optional<String> error) {}
