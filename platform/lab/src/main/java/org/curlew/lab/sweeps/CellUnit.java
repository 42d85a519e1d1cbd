package org.curlew.lab.sweeps;

import java.util.Optional;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.runs.UnitState;

/**
 * One unit of a cell.
 *
 * @param arm index into the experiment's arms
 * @param trajectory only where it is done
 * @param error why it failed
 */
public record CellUnit(int arm, long seed, UnitState state, Optional<Trajectory> trajectory, Optional<String> error) {}
