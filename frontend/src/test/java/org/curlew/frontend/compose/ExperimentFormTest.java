package org.curlew.frontend.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.TinyParts;
import org.curlew.spi.InvalidInput;
import org.junit.jupiter.api.Test;

final class ExperimentFormTest {

    private final Catalogue catalogue = TinyParts.catalogue();
    private final ExperimentJson experiments = new ExperimentJson(catalogue);
    private final ExperimentForm form = new ExperimentForm(
            experiments, FirstExperiment.anyThatFits(catalogue, experiments).orElseThrow());

    @Test
    void a_first_experiment_is_made_of_parts_that_go_together() {
        assertThat(form.experiment()).isPresent();
        assertThat(form.changed()).isFalse();
        assertThat(form.shaped()).isTrue();
    }

    @Test
    void what_is_typed_is_kept_even_where_it_is_no_number_and_is_named() {
        form.set("/architecture/parameters/M", Typed.value("many"));
        assertThat(form.at("/architecture/parameters/M").asString("")).isEqualTo("many");
        assertThat(form.experiment()).isEmpty();
        assertThat(form.violations()).extracting(v -> v.path()).containsExactly("/architecture/parameters/M");
    }

    @Test
    void lists_are_typed_with_or_without_brackets() {
        for (String typed : List.of("64, 32", "64 32", "[64,32]", " 64,  32 ")) {
            assertThat(Typed.listText(Typed.list(typed))).as(typed).isEqualTo("64, 32");
        }
        assertThat(Typed.list("64, many").asString("")).isEqualTo("64, many");
    }

    @Test
    void every_step_can_be_taken_back_and_done_again() {
        form.set("/architecture/parameters/M", Typed.value("7"));
        form.set("/architecture/parameters/N", Typed.value("8"));
        assertThat(form.undo()).isTrue();
        assertThat(form.at("/architecture/parameters/N").intValue()).isEqualTo(3);
        assertThat(form.at("/architecture/parameters/M").intValue()).isEqualTo(7);
        assertThat(form.redo()).isTrue();
        assertThat(form.at("/architecture/parameters/N").intValue()).isEqualTo(8);
        form.discard();
        assertThat(form.changed()).isFalse();
        assertThat(form.undo()).isTrue();
        assertThat(form.changed()).isTrue();
    }

    @Test
    void another_contribution_comes_with_its_defaults() {
        form.set("/arms/0/rule/parameters/scale", Typed.value("3"));
        form.choose(List.of("/arms/0/rule"), catalogue.contribution(Kind.RULE, "beta"));
        assertThat(form.at("/arms/0/rule/name").asString("")).isEqualTo("beta");
        assertThat(form.at("/arms/0/rule/parameters/scale").doubleValue()).isEqualTo(1);
    }

    @Test
    void text_that_is_no_json_is_refused_with_its_place_and_changes_nothing() {
        String before = form.text();
        assertThatThrownBy(() -> form.replace("{\n  \"arms\": [,]}"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> form.replace("[]")).isInstanceOf(InvalidInput.class);
        assertThat(form.text()).isEqualTo(before);
    }

    @Test
    void json_without_an_outline_is_no_form() {
        form.replace("{\"arms\": 3}");
        assertThat(form.shaped()).isFalse();
        assertThat(form.violations()).isNotEmpty();
    }

    @Test
    void a_long_history_is_forgotten_from_its_oldest_end() {
        History history = new History();
        for (int i = 0; i < 300; i++) {
            history.remember("step " + i);
        }
        int steps = 0;
        String last = "";
        for (var text = history.back("now"); text.isPresent(); text = history.back("now")) {
            last = text.get();
            steps++;
        }
        assertThat(steps).isEqualTo(200);
        assertThat(last).isEqualTo("step 100");
    }
}
