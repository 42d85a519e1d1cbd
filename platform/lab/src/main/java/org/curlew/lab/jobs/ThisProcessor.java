package org.curlew.lab.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.engine.kernel.Processor;

/** The processor of this machine, as Linux describes it. */
public final class ThisProcessor implements Processor {

    private static final Path DESCRIBED = Path.of("/proc/cpuinfo");

    /** AMD's processors since Zen add beside multiply-adds; others, as far as they are known, by the same units. */
    @Override
    public boolean addsApart() {
        return described("vendor_id").filter("AuthenticAMD"::equals).isPresent();
    }

    /** Its model, or the system where that tells nothing of it. */
    static String name() {
        return described("model name").orElse(System.getProperty("os.name"));
    }

    private static Optional<String> described(String what) {
        if (!Files.isReadable(DESCRIBED)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(DESCRIBED, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(what))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException | UncheckedIOException unknown) {
            return Optional.empty();
        }
    }
}
