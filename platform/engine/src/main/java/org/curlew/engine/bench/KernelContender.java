package org.curlew.engine.bench;

import java.util.List;
import org.curlew.engine.kernel.StepWork;
import org.curlew.spi.Network;
import org.curlew.spi.RuleSetting;
import org.curlew.spi.Signs;

/** A kernel of this engine. */
public final class KernelContender implements Contender {

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
        return loop.kernel().equals("plain")
                ? StepWork.plain(network, chosen.b())
                : StepWork.of(network, way.rules().create(setting), signs, chosen.b(), chosen.p());
    }
}
