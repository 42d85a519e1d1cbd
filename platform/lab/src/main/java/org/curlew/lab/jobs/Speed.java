package org.curlew.lab.jobs;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.Remembered;

/** This machine's speed in multiply-adds a second and worker, learnt from the units that it computed, at first from trials (see {@link Calibration}): for each kind of work, forgotten when the engine changes. */
public final class Speed {

    private static final String RATE = "rate/";
    private static final String TRIED = "tried/";
    private static final String ENGINE = "rates-of-engine";
    private static final String CALIBRATED = "rates-calibrated";
    private static final String STARTING = "rates-starting";
    private static final double FIRST_GUESS = 2e10;
    private static final double FIRST_GUESS_STARTING = 3;
    private static final double SHORTEST_SECONDS = 0.1;
    private static final double HALF_BELIEVED_SECONDS = 5;
    // In multiply-adds: of a unit data are made and what it gave is written down; a recorded point is told.
    private static final double UNIT = 5e8;
    private static final double POINT = 2e6;
    private static final double LONGEST_SECONDS = 1e9;

    private final Remembered remembered;
    private final Catalogue catalogue;
    private final Rates rates;
    private final Rates tried;
    private volatile boolean calibrated;
    private volatile double starting;
    private volatile Runnable asked = () -> {};

    /** @param engine names the very engine and machine that compute */
    public Speed(Remembered remembered, Catalogue catalogue, String engine) {
        this.remembered = remembered;
        this.catalogue = catalogue;
        if (remembered.text(ENGINE).filter(engine::equals).isEmpty()) {
            remembered.forget(RATE);
            remembered.forget(TRIED);
            remembered.forget(CALIBRATED);
            remembered.forget(STARTING);
            remembered.remember(ENGINE, engine);
        }
        rates = new Rates(remembered, RATE);
        tried = new Rates(remembered, TRIED);
        calibrated = remembered.text(CALIBRATED).isPresent();
        starting = remembered.text(STARTING).map(Double::valueOf).orElse(FIRST_GUESS_STARTING);
    }

    /** @param listener told of every question, from the thread that asks */
    public void whenAsked(Runnable listener) {
        asked = listener;
    }

    /** Whether trials have told the speed of this engine on this machine. */
    public boolean calibrated() {
        return calibrated;
    }

    /** What a trial of an experiment with one arm has told. */
    public void tried(Experiment experiment, double epochsPerSecond) {
        if (epochsPerSecond > 0) {
            Cost cost = Cost.of(catalogue, experiment);
            double rate = cost.multiplyAdds() / experiment.recording().epochs() * epochsPerSecond;
            tried.keep(LikeWork.of(experiment, 0, cost), rate);
        }
    }

    /** What a worker took until its first trial was over, beside the trial itself. */
    public void started(double seconds) {
        if (seconds > 0) {
            remembered.remember(STARTING, Double.toString(seconds));
            starting = seconds;
        }
    }

    /** Processor time that a cold worker takes beside its units: to start, and to compile what it computes with, first slowly, then to its end. */
    public double starting() {
        return starting;
    }

    public void calibrationDone() {
        remembered.remember(CALIBRATED, "1");
        calibrated = true;
    }

    /** Of all seeds and arms, until the last one is done. */
    public Duration time(Experiment experiment, Crew crew) {
        int seeds = experiment.seeds().count();
        return time(
                experiment, experiment.arms().stream().mapToInt(arm -> seeds).toArray(), crew);
    }

    /** @param units of each arm */
    public Duration time(Experiment experiment, int[] units, Crew crew) {
        int all = IntStream.of(units).sum();
        if (all == 0) {
            return Duration.ZERO;
        }
        double work = IntStream.range(0, units.length)
                .mapToDouble(arm -> units[arm] * seconds(experiment, arm))
                .sum();
        double busy = Math.min(crew.workers(), all);
        double rounds = Math.ceil(all / busy);
        double seconds = crew.seconds(work / all * rounds * busy, busy, starting);
        return Duration.ofMillis((long) (1000 * Math.min(seconds, LONGEST_SECONDS)));
    }

    /** Of one unit of an arm. */
    public double seconds(Experiment experiment, int arm) {
        asked.run();
        Cost cost = Cost.of(catalogue, experiment);
        return UNIT / machine() + work(experiment, cost) / rate(LikeWork.of(experiment, arm, cost));
    }

    private static double work(Experiment experiment, Cost cost) {
        return cost.multiplyAdds() + POINT * experiment.recording().recordedEpochs().length;
    }

    // at what kernels do at their best, whatever is computed
    private double machine() {
        return tried.all().mapToDouble(Map.Entry::getValue).max().orElse(FIRST_GUESS);
    }

    /**
     * Moves what is believed of like work towards what a unit of t seconds tells, by t / (t + 5 s): a short one says more of how it was begun than of the speed. A trajectory
     * that ended early says nothing, nor one without a time.
     */
    public void measured(Experiment experiment, Trajectory trajectory, double seconds) {
        boolean whole = trajectory.outcome().epoch() == experiment.recording().epochs();
        if (!whole || !(seconds >= SHORTEST_SECONDS)) {
            return;
        }
        Cost cost = Cost.of(catalogue, experiment);
        LikeWork work = LikeWork.of(experiment, arm(experiment, trajectory), cost);
        double weight = seconds / (seconds + HALF_BELIEVED_SECONDS);
        double believed = rate(work);
        double rate = work(experiment, cost) / seconds;
        rates.keep(work, believed * Math.pow(rate / believed, weight));
    }

    // of what is most alike, what ran before what was tried
    private double rate(LikeWork work) {
        return Stream.of(rates, tried)
                .flatMap(Rates::all)
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
