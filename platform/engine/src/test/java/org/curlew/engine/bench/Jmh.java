package org.curlew.engine.bench;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks when it is asked for by name, which the test command never does; see .github/speed.md. */
class Jmh {

    @Test
    void run() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include(KernelBenchmark.class.getName());
        String cases = System.getProperty("cases");
        if (cases != null) {
            options.param("name", cases.split(","));
        }
        new Runner(options.build()).run();
    }
}
