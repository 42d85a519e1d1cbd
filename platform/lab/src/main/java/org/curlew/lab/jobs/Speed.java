package org.curlew.lab.jobs;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.Remembered;
import tools.jackson.databind.json.JsonMapper;

/** This machine's speed in multiply-adds a second and worker, learnt from the units that it computed: for each kind of work, forgotten when the engine changes. */
public final class Speed {

    private static final String RATE = "rate/";
    private static final String ENGINE = "rates-of-engine";
    private static final double FIRST_GUESS = 1.1e10;
    private static final double SHORTEST_SECONDS = 0.1;
    private static final double START_SECONDS = 0.6;
    private static final double LONGEST_SECONDS = 1e9;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What was measured of a kind of work, as it is remembered. */
    record Measured(LikeWork work, double rate) {}

    private final Remembered remembered;
    private final Catalogue catalogue;
    private final Map<LikeWork, Double> rates = new ConcurrentHashMap<>();

    /** @param engine names the very engine that computes */
    public Speed(Remembered remembered, Catalogue catalogue, String engine) {
        this.remembered = remembered;
        this.catalogue = catalogue;
        if (remembered.text(ENGINE).filter(engine::equals).isEmpty()) {
            remembered.forget(RATE);
            remembered.remember(ENGINE, engine);
        }
        for (String text : remembered.all(RATE)) {
            Measured known = MAPPER.readValue(text, Measured.class);
            rates.put(known.work(), known.rate());
        }
    }

    /** Of all seeds and arms, until the last one is done. */
    public Duration time(Experiment experiment, int workers) {
        double[] units = IntStream.range(0, experiment.arms().size())
                .mapToDouble(arm -> seconds(experiment, arm))
                .toArray();
        double mean = IntStream.range(0, units.length)
                .mapToDouble(i -> units[i])
                .average()
                .orElse(0);
        double rounds = Math.ceil((double) experiment.units() / workers);
        double seconds = START_SECONDS + mean * rounds;
        return Duration.ofMillis((long) (1000 * Math.min(seconds, LONGEST_SECONDS)));
    }

    /** Of one unit of an arm. */
    public double seconds(Experiment experiment, int arm) {
        Cost cost = Cost.of(catalogue, experiment);
        return cost.multiplyAdds() / rate(LikeWork.of(experiment, arm, cost));
    }

    /** Half of the weight to what was measured last. A trajectory that ended early says nothing, nor one without a time. */
    public void measured(Experiment experiment, Trajectory trajectory, double seconds) {
        boolean whole = trajectory.outcome().epoch() == experiment.recording().epochs();
        if (!whole || !(seconds >= SHORTEST_SECONDS)) {
            return;
        }
        Cost cost = Cost.of(catalogue, experiment);
        LikeWork work = LikeWork.of(experiment, arm(experiment, trajectory), cost);
        double rate = cost.multiplyAdds() / seconds;
        double mean = rates.merge(work, rate, (old, now) -> Math.sqrt(old * now));
        String name = RATE + UnitKeys.sha256(work.toString()).substring(0, 40);
        remembered.remember(name, MAPPER.writeValueAsString(new Measured(work, mean)));
    }

    private double rate(LikeWork work) {
        return rates.entrySet().stream()
                .min(Comparator.comparingDouble(known -> known.getKey().distance(work)))
                .map(Map.Entry::getValue)
                .orElse(FIRST_GUESS);
    }

    private static int arm(Experiment experiment, Trajectory trajectory) {
        return IntStream.range(0, experiment.arms().size())
                .filter(a -> experiment.arms().get(a).name().equals(trajectory.arm()))
                .findFirst()
                .orElse(0);
    }
}
