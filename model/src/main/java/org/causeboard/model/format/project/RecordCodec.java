package org.causeboard.model.format.project;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.variable.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values of the engine as JSON and back: records by their components, members of a sealed family with a field `kind`.
///
/// A kind is looked up among the permitted members of the family that is expected at its place, never by the name of a
/// class, so that a file cannot name what it may not. Whatever does not fit is an [IllegalArgumentException] that says
/// what and where.
final class RecordCodec {
    private static final String KIND = "kind";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordCodec() {}

    /// A value of a declared type as JSON.
    static JsonNode write(Object value, Type declared) {
        return switch (value) {
            case String text -> JSON.stringNode(text);
            case Double number -> number(number);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Boolean truth -> JSON.booleanNode(truth);
            case OptionalInt number -> number.isPresent() ? JSON.numberNode(number.getAsInt()) : JSON.nullNode();
            case Optional<?> optional ->
                optional.isPresent() ? write(optional.get(), argument(declared)) : JSON.nullNode();
            case List<?> list -> {
                ArrayNode array = JSON.arrayNode();
                list.forEach(item -> array.add(write(item, argument(declared))));
                yield array;
            }
            case Numbers numbers -> {
                ArrayNode array = JSON.arrayNode();
                numbers.stream().forEach(number -> array.add(number(number)));
                yield array;
            }
            case Sample sample -> sample(sample, declared);
            case FormulaMechanism formula ->
                kind(formula, declared)
                        .put("text", formula.text())
                        .set("inputs", inputs(formula))
                        .set("ownNoise", write(formula.ownNoise(), Distribution.class));
            case Enum<?> constant ->
                raw(declared).isEnum() ? JSON.stringNode(constant.name()) : kind(constant, declared);
            case Record record -> record(record, declared);
            default ->
                throw new IllegalArgumentException(
                        "No way to write a " + value.getClass().getSimpleName() + ".");
        };
    }

    private static JsonNode number(double number) {
        return Double.isFinite(number) ? JSON.numberNode(number) : JSON.stringNode(Double.toString(number));
    }

    /// Weights that are all alike are left out.
    private static ObjectNode sample(Sample sample, Type declared) {
        ObjectNode object = kind(sample, declared).set("values", write(sample.values(), Numbers.class));
        boolean even = sample.equals(Sample.of(sample.values().toArray()));
        return even ? object : object.set("weights", write(sample.weights(), Numbers.class));
    }

    private static ArrayNode inputs(FormulaMechanism formula) {
        ArrayNode inputs = JSON.arrayNode();
        formula.inputs().forEach(input -> inputs.add(write(input, Variable.class)));
        return inputs;
    }

    private static ObjectNode record(Record record, Type declared) {
        ObjectNode object = kind(record, declared);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                object.set(
                        component.getName(), write(component.getAccessor().invoke(record), component.getGenericType()));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("Cannot read " + component + ".", e);
            }
        }
        return object;
    }

    private static ObjectNode kind(Object value, Type declared) {
        ObjectNode object = JSON.objectNode();
        if (raw(declared).isSealed()) {
            object.put(KIND, value.getClass().getSimpleName());
        }
        return object;
    }

    /// The value of a declared type that JSON holds.
    ///
    /// @throws IllegalArgumentException when it holds something else
    static Object read(JsonNode node, Type declared) {
        Class<?> type = raw(declared);
        if (type == Optional.class) {
            return node.isNull() ? Optional.empty() : Optional.of(read(node, argument(declared)));
        }
        if (type == OptionalInt.class) {
            return node.isNull() ? OptionalInt.empty() : OptionalInt.of(whole(node));
        }
        if (type == List.class) {
            List<Object> items = new ArrayList<>();
            requireArray(node).forEach(item -> items.add(read(item, argument(declared))));
            return List.copyOf(items);
        }
        if (type == Numbers.class) {
            double[] numbers = new double[requireArray(node).size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = real(node.get(i));
            }
            return Numbers.of(numbers);
        }
        if (type == String.class) {
            return text(node);
        }
        if (type == double.class || type == Double.class) {
            return real(node);
        }
        if (type == int.class || type == Integer.class) {
            return whole(node);
        }
        if (type == long.class || type == Long.class) {
            return node.longValue();
        }
        return type.isEnum() ? constant(type, text(node)) : object(node, type);
    }

    /// Whether JSON says to be a member of a sealed family, whatever it holds.
    static boolean isKindOf(Class<?> family, JsonNode node) {
        return find(family, node.path(KIND).asString("")).isPresent();
    }

    private static Object object(JsonNode node, Class<?> declared) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(
                    "Expected a " + declared.getSimpleName() + ", found " + shown(node) + ".");
        }
        Class<?> type = declared.isSealed() ? member(declared, text(field(node, KIND))) : declared;
        if (type == Sample.class) {
            double[] values = ((Numbers) read(field(node, "values"), Numbers.class)).toArray();
            return node.has("weights")
                    ? Sample.weighted(values, ((Numbers) read(node.get("weights"), Numbers.class)).toArray())
                    : Sample.of(values);
        }
        if (type == FormulaMechanism.class) {
            List<Variable> inputs = new ArrayList<>();
            requireArray(field(node, "inputs")).forEach(input -> inputs.add((Variable) read(input, Variable.class)));
            Distribution noise = (Distribution) read(field(node, "ownNoise"), Distribution.class);
            return new FormulaMechanism(text(field(node, "text")), inputs, noise);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0]; // a family's case without contents
        }
        if (type.isRecord()) {
            return record(node, type);
        }
        throw new IllegalArgumentException("No way to read a " + type.getSimpleName() + ".");
    }

    private static Object record(JsonNode node, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(field(node, components[i].getName()), components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No way to read a " + type.getSimpleName() + ".", e);
        }
    }

    private static Class<?> member(Class<?> family, String kind) {
        for (Class<?> permitted : family.getPermittedSubclasses()) {
            if (permitted.isSealed() && permitted.isInterface()) {
                Optional<Class<?>> below = find(permitted, kind);
                if (below.isPresent()) {
                    return below.get();
                }
            } else if (permitted.getSimpleName().equals(kind)) {
                return permitted;
            }
        }
        throw noneOf(kind, leaves(family).map(Class::getSimpleName));
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(RecordCodec::leaves)
                : Stream.of(family);
    }

    private static IllegalArgumentException noneOf(String name, Stream<String> known) {
        return new IllegalArgumentException("'" + name + "' is not one of " + known.collect(joining(", ")) + ".");
    }

    private static Optional<Class<?>> find(Class<?> family, String kind) {
        try {
            return Optional.of(member(family, kind));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw noneOf(name, Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()));
    }

    static JsonNode field(JsonNode node, String name) {
        JsonNode found = node.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The field '" + name + "' is missing in " + shown(node) + ".");
        }
        return found;
    }

    static String text(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("Expected text, found " + shown(node) + ".");
        }
        return node.stringValue();
    }

    static double real(JsonNode node) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        String text = node.isString() ? node.stringValue() : "";
        return switch (text) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new IllegalArgumentException("Expected a number, found " + shown(node) + ".");
        };
    }

    static int whole(JsonNode node) {
        if (!node.isInt()) {
            throw new IllegalArgumentException("Expected a whole number, found " + shown(node) + ".");
        }
        return node.intValue();
    }

    static ArrayNode requireArray(JsonNode node) {
        if (node instanceof ArrayNode array) {
            return array;
        }
        throw new IllegalArgumentException("Expected a list, found " + shown(node) + ".");
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type) {
        return type instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }
}
