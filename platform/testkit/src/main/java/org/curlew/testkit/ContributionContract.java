package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;
import org.junit.jupiter.api.Test;

/** What every contribution must declare. */
public interface ContributionContract<C extends Contribution> {

    C contribution();

    /** Parameter values to test with; the defaults unless overridden. */
    default Map<String, ?> parameters() {
        return Map.of();
    }

    default Values values() {
        return Values.of(contribution().name(), contribution().parameters(), parameters());
    }

    @Test
    default void its_name_can_stand_in_a_file() {
        assertThat(contribution().name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }

    @Test
    default void it_says_what_it_is() {
        assertThat(contribution().title()).isNotBlank();
        assertThat(contribution().summary()).isNotBlank().endsWith(".");
    }

    @Test
    default void every_parameter_says_what_it_means() {
        assertThat(contribution().parameters())
                .allSatisfy(p ->
                        assertThat(p.meaning()).as("meaning of %s", p.name()).isNotBlank());
    }

    @Test
    default void every_default_is_legal() {
        assertThat(Values.of(contribution().name(), contribution().parameters(), Map.of())
                        .asMap()
                        .keySet())
                .containsExactlyElementsOf(contribution().parameters().stream()
                        .filter(p -> !p.optional())
                        .map(Parameter::name)
                        .toList());
    }
}
