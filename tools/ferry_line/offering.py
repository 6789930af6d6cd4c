"""What the line sells: product groups, products and what goes into a basket."""

import pandas as pd

PRODUCT_GROUPS = [
    ("route_ticket", "Reittiliput", "Route tickets"),
    ("commuter_ticket", "Työmatkaliput", "Commuter tickets"),
    ("vehicle", "Ajoneuvopaikat", "Vehicle spaces"),
    ("cabin", "Hytit", "Cabins"),
    ("restaurant", "Ravintola ja kahvila", "Restaurant and café"),
    ("shop", "Laivamyymälä", "On-board shop"),
    ("island_package", "Saaristopaketit", "Archipelago packages"),
    ("conference", "Kokouspalvelut", "Conference services"),
    ("freight", "Rahti", "Freight"),
]

PRODUCTS = [
    ("R01", "route_ticket", "Aikuisen kertalippu", "Adult single ticket", 14.90),
    ("R02", "route_ticket", "Lapsen kertalippu (6–16 v)", "Child single ticket (6–16)", 7.40),
    ("R03", "route_ticket", "Lapsen ilmaislippu (alle 6 v)", "Free child ticket (under 6)", 0.00),
    (
        "R04",
        "route_ticket",
        "Eläkeläisen tai opiskelijan kertalippu",
        "Pensioner or student single ticket",
        10.90,
    ),
    ("R05", "route_ticket", "Ryhmälippu, hinta henkilöltä", "Group ticket, per person", 11.50),
    ("C01", "commuter_ticket", "Kymmenen matkan lippu", "Ten-trip ticket", 79.00),
    ("C02", "commuter_ticket", "30 päivän lippu", "30-day ticket", 149.00),
    ("C03", "commuter_ticket", "Viikkolippu", "Weekly ticket", 44.00),
    ("V01", "vehicle", "Henkilöauto", "Car", 29.00),
    ("V02", "vehicle", "Pakettiauto tai matkailuauto", "Van or motorhome", 46.00),
    ("V03", "vehicle", "Polkupyörä", "Bicycle", 5.00),
    ("H01", "cabin", "Kahden hengen hytti", "Two-berth cabin", 69.00),
    ("H02", "cabin", "Perhehytti", "Family cabin", 98.00),
    ("H03", "cabin", "Sviitti", "Suite", 189.00),
    ("K01", "restaurant", "Kahvi ja pulla", "Coffee and bun", 6.50),
    ("K02", "restaurant", "Lounas", "Lunch", 13.90),
    ("K03", "restaurant", "Saaristolaispöytä", "Archipelago buffet", 36.00),
    ("M01", "shop", "Makeiset", "Sweets", 9.50),
    ("M02", "shop", "Saariston herkut", "Archipelago delicacies", 18.00),
    ("M03", "shop", "Villapaita", "Woollen jumper", 85.00),
    ("S01", "island_package", "Päiväretkipaketti", "Day-trip package", 59.00),
    ("S02", "island_package", "Viikonloppupaketti", "Weekend package", 189.00),
    ("N01", "conference", "Kokouspäivä, hinta henkilöltä", "Meeting day, per person", 62.00),
    ("N02", "conference", "Kokous ja yöpyminen, hinta henkilöltä", "Overnight meeting, per person", 168.00),
    ("N03", "conference", "Kokoustilan vuokra", "Meeting room hire", 240.00),
    ("T01", "freight", "Paketti", "Parcel", 14.00),
    ("T02", "freight", "Kuormalava", "Pallet", 48.00),
    ("T03", "freight", "Kuorma-auto", "Lorry", 310.00),
    ("T04", "freight", "Ajoneuvoyhdistelmä", "Articulated lorry", 520.00),
]

# For each need: product, how often it is in a basket, and the quantities it is bought in (all as likely).
BASKETS = {
    "commuting": [
        ("C01", 0.42, (1, 1, 1, 2)),
        ("C02", 0.25, (1,)),
        ("C03", 0.28, (1, 1, 2)),
        ("K01", 0.22, (1, 1, 1, 2)),
        ("K02", 0.05, (1,)),
        ("V01", 0.04, (1,)),
        ("V03", 0.04, (1,)),
    ],
    "leisure": [
        ("R01", 0.80, (1, 2, 2, 2, 3, 4)),
        ("R02", 0.22, (1, 1, 2, 3)),
        ("R03", 0.03, (1, 1, 2)),
        ("R04", 0.15, (1, 2)),
        ("V01", 0.28, (1,)),
        ("V02", 0.04, (1,)),
        ("V03", 0.06, (1, 2, 2)),
        ("H01", 0.08, (1, 1, 2)),
        ("H02", 0.04, (1,)),
        ("H03", 0.01, (1,)),
        ("K01", 0.26, (1, 2, 2, 4)),
        ("K02", 0.16, (1, 2, 3)),
        ("K03", 0.10, (2, 2, 4)),
        ("M01", 0.10, (1, 2, 3)),
        ("M02", 0.10, (1, 1, 2)),
        ("M03", 0.015, (1,)),
        ("S01", 0.08, (1, 2)),
        ("S02", 0.03, (1, 2)),
    ],
    "conference": [
        ("N01", 0.62, (4, 5, 6, 8, 10, 14)),
        ("N02", 0.14, (4, 5, 6, 8)),
        ("N03", 0.55, (1, 1, 2)),
        ("K03", 0.30, (4, 6, 8)),
        ("K01", 0.30, (4, 6, 8)),
        ("R05", 0.25, (10, 12, 15)),
        ("H01", 0.12, (2, 3, 4)),
    ],
    "freight": [
        ("T01", 0.20, (1, 2, 3, 5)),
        ("T02", 0.55, (1, 2, 2, 4, 6)),
        ("T03", 0.30, (1,)),
        ("T04", 0.14, (1,)),
        ("V02", 0.10, (1,)),
        ("K02", 0.08, (1, 2)),
    ],
}
# What is in the basket when nothing else is: the reason for the trip.
MAIN_PRODUCT = {"commuting": "C03", "leisure": "R01", "conference": "N03", "freight": "T02"}


def product_groups() -> pd.DataFrame:
    """Return the product groups with their Finnish and English names."""
    return pd.DataFrame(PRODUCT_GROUPS, columns=["product_group", "name_fi", "name_en"])


def products() -> pd.DataFrame:
    """Return the products with list prices of 2025 in euros, VAT left out."""
    return pd.DataFrame(PRODUCTS, columns=["product", "product_group", "name_fi", "name_en", "list_price_eur"])
