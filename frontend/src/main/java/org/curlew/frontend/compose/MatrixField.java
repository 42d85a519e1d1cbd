package org.curlew.frontend.compose;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.curlew.frontend.frame.Labels;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;
import tools.jackson.databind.JsonNode;

/** A matrix, or a list of them: from a CSV, NPY or NPZ file, or typed where it is small; its shape is shown. */
final class MatrixField extends Div implements HasValidation {

    private static final long serialVersionUID = 1;

    private final transient Parameter parameter;
    private final transient Consumer<Optional<JsonNode>> store;
    private final Span shape = new Span();
    private final TextArea text = new TextArea();
    private final Button clear = new Button("Remove");
    private final Span error = new Span();

    MatrixField(Parameter parameter, JsonNode value, Consumer<Optional<JsonNode>> store) {
        this.parameter = parameter;
        this.store = store;
        addClassName("matrix-field");
        text.setAriaLabel(Labels.spoken(parameter) + ", as JSON");
        text.setPlaceholder(parameter.type() == ParameterType.MATRIX ? "[[1, 2], [3, 4]]" : "[[[1, 2], [3, 4]]]");
        text.setMaxRows(4);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue());
            }
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.addClickListener(click -> {
            show(Optional.empty(), true);
            store.accept(Optional.empty());
        });
        error.addClassName("violation");
        add(new Div(shape, clear), text, upload(), error);
        show(value.isMissingNode() ? Optional.empty() : Optional.of(value), true);
        setErrorMessage("");
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }

    @Override
    public void setErrorMessage(String message) {
        error.setText(message);
        error.setVisible(!message.isEmpty());
    }

    @Override
    public String getErrorMessage() {
        return error.getText();
    }

    private Upload upload() {
        UI ui = UI.getCurrent();
        Upload upload = new Upload();
        // room for the next file from the moment on at which this one's outcome is shown
        upload.setUploadHandler(UploadHandler.inMemory((metadata, content) -> ui.access(() -> {
            take(metadata.fileName(), content);
            upload.clearFileList();
        })));
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".npy", ".npz");
        upload.setMaxFiles(1);
        upload.setDropLabel(new Span("CSV, NPY or NPZ"));
        Button choose = new Button("Choose a file");
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        choose.setAriaLabel("Choose a file for " + Labels.spoken(parameter));
        upload.setUploadButton(choose);
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void take(String name, byte[] content) {
        try {
            List<double[][]> matrices = MatrixFile.read(name, content);
            if (parameter.type() == ParameterType.MATRIX && matrices.size() > 1) {
                throw new InvalidInput("", name + " holds " + matrices.size() + " matrices; one is needed here");
            }
            JsonNode value = Document.MAPPER.valueToTree(
                    parameter.type() == ParameterType.MATRIX ? matrices.getFirst() : matrices);
            show(Optional.of(value), true);
            store.accept(Optional.of(value));
        } catch (InvalidInput mistake) {
            setErrorMessage(mistake.getMessage());
        }
    }

    private void typed(String now) {
        Optional<JsonNode> value = now.isBlank() ? Optional.empty() : Optional.of(Typed.value(now));
        show(value, false);
        store.accept(value);
    }

    private void show(Optional<JsonNode> value, boolean withText) {
        shape.setText(value.map(v -> MatrixShape.of(v, parameter.type())).orElse("not given"));
        clear.setVisible(value.isPresent());
        boolean small = value.map(MatrixShape::small).orElse(true);
        text.setVisible(small);
        if (withText && small) {
            text.setValue(value.map(JsonNode::toString).orElse(""));
        }
    }
}
