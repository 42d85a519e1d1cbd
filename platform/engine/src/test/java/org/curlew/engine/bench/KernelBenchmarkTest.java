package org.curlew.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class KernelBenchmarkTest {

    @Test
    void every_case_of_the_bench_has_its_benchmark() throws NoSuchFieldException {
        String[] benchmarks = KernelBenchmark.class
                .getField("name")
                .getAnnotation(Param.class)
                .value();
        assertThat(benchmarks)
                .containsExactlyElementsOf(
                        BenchCase.ALL.stream().map(BenchCase::name).toList());
    }

    @Test
    void the_build_has_made_benchmarks_that_jmh_finds() {
        var found = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), java.util.List.of());
        assertThat(found).anyMatch(b -> b.getUsername().equals(KernelBenchmark.class.getName() + ".epoch"));
    }

    @Test
    void a_benchmark_takes_the_steps_of_an_epoch() {
        KernelBenchmark benchmark = new KernelBenchmark();
        benchmark.name = "C3";
        benchmark.path = "fused";
        benchmark.prepare();
        KernelBenchmark.Counted counted = new KernelBenchmark.Counted();
        benchmark.epoch(counted);
        assertThat(counted.steps).isEqualTo(200);
    }
}
