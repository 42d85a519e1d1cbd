package org.curlew.engine.bench;

import java.util.List;
import org.curlew.engine.kernel.StepWork;
import org.curlew.spi.Network;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Signs;

/** A kernel of this engine. */
public final class KernelContender implements Contender {

    private static final int MOST_WARM_UPS = 20;
    private static final int SETTLED = 4;
    private static final double FASTER = 1.03;

    private final BenchCase chosen;
    private final BenchPath way;
    private final StepLoop loop;

    public KernelContender(BenchCase chosen, BenchPath way) {
        this.chosen = chosen;
        this.way = way;
        loop = chosen.loop(way.kernels(), way.rules());
    }

    @Override
    public String name() {
        return chosen.name();
    }

    @Override
    public String path() {
        return way.name();
    }

    @Override
    public double rate(double seconds) {
        return loop.rate(seconds);
    }

    // What runs once a step is compiled long after what runs a thousand times: a wide network takes few steps a second.
    @Override
    public void warmUp(double seconds) {
        long latest = System.nanoTime() + (long) (1e9 * MOST_WARM_UPS * seconds);
        double best = loop.rate(seconds);
        for (int noFaster = 0; noFaster < SETTLED && System.nanoTime() < latest; ) {
            double rate = loop.rate(seconds / SETTLED);
            noFaster = rate > FASTER * best ? 0 : noFaster + 1;
            best = Math.max(best, rate);
        }
    }

    /** The kernel that computes, known once it has. */
    public String kernel() {
        loop.epoch();
        return loop.kernel();
    }

    @Override
    public BenchResult result(double stepsPerSecond, double spread) {
        StepWork work = work();
        return new BenchResult(
                name(),
                path(),
                loop.kernel(),
                stepsPerSecond,
                spread,
                2e-9 * work.multiplyAdds() * stepsPerSecond,
                work.bytes(),
                loop.allocatedPerStep());
    }

    private StepWork work() {
        Network network = chosen.network();
        List<Signs> signs = network.layers().stream()
                .map(l -> Signs.none(l.postsynaptic(), l.presynaptic()))
                .toList();
        RuleSetting setting = new RuleSetting(network, chosen.b(), purpose -> new java.util.Random(purpose.hashCode()));
        return loop.kernel().startsWith("plain")
                ? StepWork.plain(network, chosen.b())
                : StepWork.of(network, way.rules().create(setting), signs, chosen.b(), chosen.p());
    }
}
