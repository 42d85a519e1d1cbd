package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** What people write about the experiment: name, question, tags, notes. */
final class AboutCard extends Div {

    private static final long serialVersionUID = 1;

    private final TextField title = new TextField("Name");
    private final TextField question = new TextField("Question");
    private final TextField tags = new TextField("Tags");
    private final TextArea notes = new TextArea("Notes");

    AboutCard(Texts texts, Consumer<Texts> typed) {
        addClassNames("card", "about");
        title.setValue(texts.title());
        title.setMaxLength(200);
        title.setPlaceholder("A name to find it by");
        question.setValue(texts.question());
        question.setMaxLength(1000);
        question.setPlaceholder("What does it ask?");
        tags.setValue(String.join(", ", texts.tags()));
        tags.setPlaceholder("parted by commas");
        notes.setValue(texts.notes());
        notes.setMaxLength(20_000);
        notes.setMaxRows(8);
        for (TextFieldBase<?, String> field :
                java.util.List.<TextFieldBase<?, String>>of(title, question, tags, notes)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setWidthFull();
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    typed.accept(new Texts(
                            title.getValue(), question.getValue(), notes.getValue(), Texts.tags(tags.getValue())));
                }
            });
        }
        add(new H2("About"), title, question, tags, notes);
    }
}
