import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;

public class Main {
    record Person(String name, long revenue, int returns) {}

    /** Returns the lines "place name". */
    static List<String> ranking(List<Person> people) {
        List<String> result = new ArrayList<>();
        people.sort(Comparator.comparingLong(Person::revenue).reversed()
                .thenComparing(Comparator.comparingInt(Person::returns).reversed())
                .thenComparing(Person::name));
        int place = 0;
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            boolean shared = i > 0
                    && person.revenue() == people.get(i - 1).revenue()
                    && person.returns() == people.get(i - 1).returns();
            if (!shared) {
                place = i + 1;
            }
            result.add(place + " " + person.name());
        }
        return result;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            people.add(new Person(in.next(), in.nextLong(), in.nextInt()));
        }
        System.out.println(String.join("\n", ranking(people)));
    }
}
