package org.curlew.lab.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.OutcomeSentence;

/** Puts together what a run has given: stored trajectories, and what units at work have recorded. */
final class Results {

    private final UnitTable units;
    private final TrajectoryTable trajectories;

    Results(UnitTable units, TrajectoryTable trajectories) {
        this.units = units;
        this.trajectories = trajectories;
    }

    RunResult of(String run, Experiment experiment, Optional<LiveRun> live) {
        List<UnitRow> rows = units.of(run);
        List<ArmResult> arms = new ArrayList<>();
        for (int a = 0; a < experiment.arms().size(); a++) {
            int arm = a;
            String name = experiment.arms().get(a).name();
            arms.add(new ArmResult(
                    name,
                    rows.stream()
                            .filter(u -> u.arm() == arm)
                            .map(u -> unit(u, name, live))
                            .toList()));
        }
        List<Trajectory> finished = finished(arms);
        OutcomeSentence words = new OutcomeSentence(experiment);
        return new RunResult(experiment, arms, words.comparisons(finished), words.of(finished));
    }

    static List<Trajectory> finished(List<ArmResult> arms) {
        return arms.stream()
                .flatMap(a -> a.units().stream())
                .filter(u -> u.state() == UnitState.DONE)
                .flatMap(u -> u.trajectory().stream())
                .toList();
    }

    Optional<Trajectory> stored(UnitRow unit, String arm) {
        return trajectories
                .find(unit.key())
                .map(t -> new Trajectory(arm, t.seed(), t.epochs(), t.series(), t.outcome(), t.weights(), t.kernel()));
    }

    private UnitResult unit(UnitRow unit, String arm, Optional<LiveRun> live) {
        Optional<Trajectory> trajectory = unit.state() == UnitState.DONE
                ? stored(unit, arm)
                : live.flatMap(l -> l.unit(unit.arm(), unit.seed())).map(l -> l.partial(arm, unit.seed()));
        return new UnitResult(unit.seed(), unit.state(), trajectory, unit.error());
    }
}
