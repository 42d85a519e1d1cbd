package org.curlew.lab.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.simulation.WeightSnapshot;
import org.curlew.engine.statistics.OutcomeSentence;

/** Puts together what a run has given: stored trajectories, what units at work have recorded, and what was kept of cancelled ones. */
final class Results {

    private final Tables tables;

    Results(Tables tables) {
        this.tables = tables;
    }

    RunResult of(String run, Experiment experiment, Optional<LiveRun> live) {
        List<UnitRow> rows = tables.units().of(run);
        Map<UnitId, Trajectory> partial = tables.partial().of(run);
        List<ArmResult> arms = new ArrayList<>();
        for (int a = 0; a < experiment.arms().size(); a++) {
            int arm = a;
            String name = experiment.arms().get(a).name();
            arms.add(new ArmResult(
                    name,
                    rows.stream()
                            .filter(u -> u.id().arm() == arm)
                            .map(u -> unit(u, name, live, partial))
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

    List<WeightSnapshot> weights(String run, UnitId unit) {
        return tables.units()
                .find(run, unit)
                .flatMap(u -> tables.trajectories().find(u.key()))
                .map(Trajectory::weights)
                .orElse(List.of());
    }

    // a trajectory that another run computed carries that run's name of the arm
    private Optional<Trajectory> stored(UnitRow unit, String arm) {
        return tables.trajectories()
                .find(unit.key())
                .map(t -> new Trajectory(arm, t.seed(), t.epochs(), t.series(), t.outcome(), t.weights(), t.kernel()));
    }

    private UnitResult unit(UnitRow unit, String arm, Optional<LiveRun> live, Map<UnitId, Trajectory> partial) {
        Optional<Trajectory> trajectory = unit.state() == UnitState.DONE
                ? stored(unit, arm)
                : live.flatMap(l -> l.unit(unit.id()))
                        .map(l -> l.partial(arm, unit.id().seed()))
                        .or(() -> Optional.ofNullable(partial.get(unit.id())));
        return new UnitResult(unit.id().seed(), unit.state(), trajectory, unit.error());
    }
}
