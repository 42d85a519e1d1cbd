package org.curlew.lab.sweeps;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.sweep.CellTheory;

/**
 * One cell, opened.
 *
 * @param values its place along the axes, numbers or words
 * @param experiment its own experiment, which can be run alone
 * @param theories what theory says, one an arm
 */
public record CellDetail(
        int cell,
        List<Object> values,
        Experiment experiment,
        List<Optional<CellTheory>> theories,
        List<CellUnit> units) {}
