package org.curlew.frontend.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curlew.spi.Parameter;
import org.junit.jupiter.api.Test;

final class PluginWordsTest {

    @Test
    void every_type_of_parameter_has_a_range_and_a_default_in_words() {
        assertThat(PluginWords.range(Parameter.choice("c", List.of("raw", "exact"))))
                .isEqualTo("raw, exact");
        assertThat(PluginWords.range(Parameter.fraction("f", 0.5))).isEqualTo("0 to 1");
        assertThat(PluginWords.range(Parameter.number("n", 1))).isEqualTo("a number");
        assertThat(PluginWords.initial(Parameter.matrix("m"))).isEqualTo("not given");
        assertThat(PluginWords.initial(Parameter.flag("b", true))).isEqualTo("yes");
        assertThat(PluginWords.initial(Parameter.integer("i", 2000))).isEqualTo("2000");
    }
}
