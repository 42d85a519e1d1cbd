package org.curlew.frontend.theory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.curlew.engine.theory.JacobianSpectrum;

/** Samples spectra one at a time, off the pages' threads. */
public final class Samples {

    /** A slider that moves asks for many: the one at which it rests is computed. */
    private static final long PAUSE_MILLIS = 120;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("samples").daemon(true).factory());

    /** One page's wishes: only the newest is computed and told. */
    Wishes wishes() {
        return new Wishes();
    }

    /** A page's place in the line. */
    final class Wishes {

        private final AtomicLong newest = new AtomicLong();

        private Wishes() {}

        /** @param told with the sample, on the worker's thread, unless a newer wish has come */
        void ask(JacobianSpectrum limit, int m, long seed, Consumer<SampledSpectrum> told) {
            long wish = newest.incrementAndGet();
            Runnable sampling = () -> {
                if (wish == newest.get()) {
                    SampledSpectrum sample = SampledSpectrum.of(limit, m, seed);
                    if (wish == newest.get()) {
                        told.accept(sample);
                    }
                }
            };
            worker.schedule(sampling, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }

        /** Nothing that was asked for is told any more. */
        void drop() {
            newest.incrementAndGet();
        }
    }
}
