package org.curlew.lab.worker;

import tools.jackson.databind.json.JsonMapper;

/** A line to a worker. */
sealed interface Request {

    JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * The unit to compute: the experiment as JSON, an arm's index, a seed.
     *
     * @param checkpoint the file of its checkpoint, which may or may not be there
     * @param every seconds between two checkpoints
     * @param weights the file for recorded weights
     */
    record Unit(String experiment, int arm, long seed, String checkpoint, double every, String weights)
            implements Request {}

    /** How fast an experiment's first arm is here: a piece of it is computed and forgotten. @param seconds at most */
    record Trial(String experiment, double seconds) implements Request {}

    /** Kind and body in one line. */
    static String line(Request request) {
        return request.getClass().getSimpleName() + " " + MAPPER.writeValueAsString(request);
    }

    static Request parse(String line) {
        int space = line.indexOf(' ');
        String body = line.substring(space + 1);
        return switch (line.substring(0, Math.max(0, space))) {
            case "Unit" -> MAPPER.readValue(body, Unit.class);
            case "Trial" -> MAPPER.readValue(body, Trial.class);
            default -> throw new IllegalArgumentException("a worker was asked for something else: " + line);
        };
    }
}
