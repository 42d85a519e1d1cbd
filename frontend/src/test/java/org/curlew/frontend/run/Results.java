package org.curlew.frontend.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.OutcomeSentence;
import org.curlew.lab.runs.ArmResult;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.UnitResult;
import org.curlew.lab.runs.UnitState;
import org.curlew.spi.Values;

/** Results with known numbers: arms "Slow" and "Fast", series "loss" recorded at epochs 1, 10, 100. */
final class Results {

    static final long[] EPOCHS = {1, 10, 100};

    private Results() {}

    /** One row a seed: the losses at the three epochs. */
    static RunResult of(Optional<Goal> goal, double[][] slow, double[][] fast) {
        List<Arm> arms = List.of(arm("Slow"), arm("Fast"));
        Part none = part("x");
        Experiment experiment = new Experiment(
                none,
                none,
                none,
                arms,
                new Seeds(1, slow.length),
                List.of(part("loss")),
                new Recording(100, 3, false),
                goal);
        List<ArmResult> results = List.of(result("Slow", slow), result("Fast", fast));
        List<Trajectory> all = new ArrayList<>();
        results.forEach(r -> r.units().forEach(u -> u.trajectory().ifPresent(all::add)));
        OutcomeSentence words = new OutcomeSentence(experiment);
        return new RunResult(experiment, results, words.comparisons(all), words.of(all));
    }

    private static ArmResult result(String name, double[][] seeds) {
        return new ArmResult(
                name,
                IntStream.range(0, seeds.length)
                        .mapToObj(s -> new UnitResult(
                                s + 1,
                                UnitState.DONE,
                                Optional.of(new Trajectory(
                                        name,
                                        s + 1,
                                        EPOCHS,
                                        Map.of("loss", seeds[s]),
                                        new Outcome(Outcome.Kind.COMPLETED, 100, ""),
                                        List.of(),
                                        "plain")),
                                Optional.empty()))
                        .toList());
    }

    private static Arm arm(String name) {
        return new Arm(name, part("rule"), RuleFlips.NONE);
    }

    private static Part part(String name) {
        return new Part(name, Values.of(name, List.of(), Map.of()));
    }
}
