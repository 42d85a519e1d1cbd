package org.curlew.server.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The OpenAPI 3.1 document, made of the very list of routes that is served and of the records that they take and give. */
record OpenApi(List<Route> routes, Schemas schemas) {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

    Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        routes.forEach(route -> paths.computeIfAbsent(route.path(), p -> new LinkedHashMap<>())
                .put(route.method().toLowerCase(Locale.ROOT), operation(route)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Curlew", "version", "0.1.0"));
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                        "schemas",
                        schemas.named()));
        return document;
    }

    private Map<String, Object> operation(Route route) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        PATH_PARAMETER
                .matcher(route.path())
                .results()
                .map(MatchResult::group)
                .forEach(name -> parameters.add(parameter("path", name.substring(1, name.length() - 1), true)));
        route.queries().forEach(name -> parameters.add(parameter("query", name, false)));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.meaning());
        operation.put("parameters", parameters);
        if (route.takes() != Content.NONE) {
            operation.put("requestBody", Map.of("required", true, "content", content(route.takes())));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                Integer.toString(route.status()),
                route.gives() == Content.NONE
                        ? Map.of("description", "Done")
                        : Map.of("description", route.meaning(), "content", content(route.gives())));
        responses.put("400", problem("What is wrong with the request"));
        responses.put("401", problem("The token is missing"));
        responses.put("403", problem("The request comes from a page of another site"));
        responses.put("404", problem("There is no such thing"));
        responses.put("413", problem("The body is too large"));
        return responses;
    }

    private static Map<String, Object> parameter(String in, String name, boolean required) {
        return Map.of("name", name, "in", in, "required", required, "schema", Map.of("type", "string"));
    }

    private Map<String, Object> content(Content content) {
        Map<String, Object> schema =
                content.type() == void.class ? Map.of() : Map.of("schema", schemas.of(content.type()));
        return Map.of(content.mediaType(), schema);
    }

    private Map<String, Object> problem(String description) {
        return Map.of("description", description, "content", content(Content.json(Errors.class)));
    }
}
