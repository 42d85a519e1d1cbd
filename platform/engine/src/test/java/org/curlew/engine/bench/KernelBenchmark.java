package org.curlew.engine.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.curlew.engine.kernel.DeclaredFactors;
import org.curlew.engine.kernel.Kernels;
import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Minibatch;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cases of the bench under JMH, by gradient descent: epochs a second, and the steps that are in them. {@link Jmh} runs it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseG1GC", "-XX:G1HeapRegionSize=1m"})
public class KernelBenchmark {

    @Param({"C1", "C2", "C3", "C4", "C5", "C6", "C7"})
    public String name;

    @Param({"plain", "fused"})
    public String path;

    private StepLoop loop;

    /** Counted beside the epochs. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counted {
        public long steps;
    }

    @Setup
    public void prepare() {
        BenchCase chosen = BenchCase.ALL.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        loop = chosen.loop(path.equals("plain") ? Kernels.PLAIN : Kernels.FASTEST, setting -> descent());
    }

    @Benchmark
    public void epoch(Counted counted) {
        counted.steps += loop.epoch();
    }

    private static LocalRule descent() {
        ErrorFeedback structure = ErrorFeedback.throughTransposedWeights(ErrorFeedback.OutputError.RAW);
        DeclaredFactors factors = new DeclaredFactors(structure);
        return new LocalRule() {
            @Override
            public void factors(Minibatch batch, Factors[] layers) {
                factors.factors(batch, layers);
            }

            @Override
            public Optional<ErrorFeedback> structure() {
                return Optional.of(structure);
            }
        };
    }
}
