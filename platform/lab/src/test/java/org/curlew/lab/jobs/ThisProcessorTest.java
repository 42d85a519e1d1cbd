package org.curlew.lab.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.curlew.engine.kernel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the engine is told of the processor: found as a service, and true. */
class ThisProcessorTest {

    @Test
    void the_engine_finds_it() {
        assertThat(ServiceLoader.load(Processor.class)).hasExactlyElementsOfTypes(ThisProcessor.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void additions_have_units_of_their_own_on_processors_by_amd_alone() throws IOException {
        String described = Files.readString(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1);
        assertThat(new ThisProcessor().addsApart()).isEqualTo(described.contains("AuthenticAMD"));
    }
}
