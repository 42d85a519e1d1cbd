package org.curlew.lab.worker;

import tools.jackson.databind.json.JsonMapper;

/** A line from a worker. */
sealed interface Message {

    JsonMapper MAPPER = JsonMapper.builder().build();

    /** The unit to compute: the experiment as JSON, an arm's index, a seed. */
    record Unit(String experiment, int arm, long seed) {}

    /** A recorded point; a value that is not defined is null. */
    record Point(int index, long epoch, Double[] values) implements Message {}

    record Advanced(long epochs) implements Message {}

    /** The finished trajectory, encoded. */
    record Done(byte[] trajectory) implements Message {}

    /** A sign of life. */
    record Beat(long heapBytes) implements Message {}

    record Failed(String error) implements Message {}

    /** Kind and body in one line. */
    static String line(Message message) {
        return message.getClass().getSimpleName() + " " + MAPPER.writeValueAsString(message);
    }

    static Message parse(String line) {
        int space = line.indexOf(' ');
        String body = line.substring(space + 1);
        return switch (line.substring(0, Math.max(0, space))) {
            case "Point" -> MAPPER.readValue(body, Point.class);
            case "Advanced" -> MAPPER.readValue(body, Advanced.class);
            case "Done" -> MAPPER.readValue(body, Done.class);
            case "Beat" -> MAPPER.readValue(body, Beat.class);
            case "Failed" -> MAPPER.readValue(body, Failed.class);
            default -> throw new IllegalArgumentException("a worker said something else: " + line);
        };
    }
}
